MERGE INTO people AS p
USING (SELECT CAST(:#id AS VARCHAR) AS id, CAST(:#digest AS VARCHAR) AS digest) AS r ON p.id = r.id
WHEN MATCHED AND p.digest IS DISTINCT FROM r.digest THEN UPDATE SET
    kind = :#kind, firstname = :#firstname, lastname = :#lastname, birthdate = :#birthdate, status = :#status,
    email = :#email, mobile = :#mobile, lead_source = :#leadSource, owner = :#owner, digest = r.digest
WHEN NOT MATCHED THEN INSERT
    (id, kind, firstname, lastname, birthdate, status, email, mobile, lead_source, owner, digest)
    VALUES (r.id, :#kind, :#firstname, :#lastname, :#birthdate, :#status, :#email, :#mobile, :#leadSource, :#owner, r.digest)
