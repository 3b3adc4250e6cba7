CREATE TABLE IF NOT EXISTS people (
    id VARCHAR PRIMARY KEY,
    kind VARCHAR NOT NULL,
    firstname VARCHAR, lastname VARCHAR, birthdate VARCHAR, status VARCHAR, email VARCHAR, mobile VARCHAR, city VARCHAR,
    lead_source VARCHAR, owner VARCHAR,
    -- of the row of the export; null of who came from the hub
    digest VARCHAR,
    -- of the row that the hub has; what differs is to be saved
    saved VARCHAR,
    -- why it was not saved
    fault VARCHAR,
    -- of the welcome text: NONE, NEW, SENDING, SENT, DELIVERED, FAILED, NOT_SENT, UNKNOWN
    text VARCHAR DEFAULT 'NONE' NOT NULL,
    -- of the contact: NONE, NEW, CREATING, CREATED, NOT_SENT, UNKNOWN
    contact VARCHAR DEFAULT 'NONE' NOT NULL
);
CREATE TABLE IF NOT EXISTS lead_sources (
    id VARCHAR PRIMARY KEY, name VARCHAR, status VARCHAR, digest VARCHAR, saved VARCHAR, fault VARCHAR
);
-- what was on its way when a run was killed: nobody knows, unless the text is reported yet, or the contact found
UPDATE people SET text = 'UNKNOWN' WHERE text = 'SENDING';
UPDATE people SET contact = 'UNKNOWN' WHERE contact = 'CREATING';
