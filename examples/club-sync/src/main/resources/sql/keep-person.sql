-- create-or-update, in one statement: what the hub leaves out stays as it is, and whoever is new is to be welcomed, too
MERGE INTO people AS p
USING (SELECT
    CAST(:#clubId AS VARCHAR) AS id, CAST(:#${body.userType} AS VARCHAR) AS kind,
    CAST(:#${body.firstname} AS VARCHAR) AS firstname, CAST(:#${body.lastname} AS VARCHAR) AS lastname,
    CAST(:#${body.birthdate} AS VARCHAR) AS birthdate, CAST(:#${body.userStatus} AS VARCHAR) AS status,
    CAST(:#${body.email} AS VARCHAR) AS email, CAST(:#${body.mobile} AS VARCHAR) AS mobile,
    CAST(:#${body.city} AS VARCHAR) AS city, CAST(:#${body.leadSource} AS VARCHAR) AS lead_source,
    CAST(:#${body.ownerId} AS VARCHAR) AS owner) AS r ON p.id = r.id
WHEN MATCHED THEN UPDATE SET
    kind = COALESCE(r.kind, p.kind), firstname = COALESCE(r.firstname, p.firstname),
    lastname = COALESCE(r.lastname, p.lastname), birthdate = COALESCE(r.birthdate, p.birthdate),
    status = COALESCE(r.status, p.status), email = COALESCE(r.email, p.email), mobile = COALESCE(r.mobile, p.mobile),
    city = COALESCE(r.city, p.city), lead_source = COALESCE(r.lead_source, p.lead_source),
    owner = COALESCE(r.owner, p.owner)
WHEN NOT MATCHED THEN INSERT
    (id, kind, firstname, lastname, birthdate, status, email, mobile, city, lead_source, owner, text, contact)
    VALUES (r.id, r.kind, r.firstname, r.lastname, r.birthdate, r.status, r.email, r.mobile, r.city, r.lead_source, r.owner,
            CASE WHEN r.kind = 'PROSPECT' AND r.mobile IS NOT NULL THEN 'NEW' ELSE 'NONE' END,
            CASE WHEN r.kind = 'PROSPECT' AND r.mobile IS NOT NULL THEN 'NEW' ELSE 'NONE' END)
