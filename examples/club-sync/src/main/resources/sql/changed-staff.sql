-- the columns are called as the fields of what connector:staff/save takes
SELECT id AS "recordId", kind AS "userType", status AS "userStatus", firstname AS "firstname", lastname AS "lastname",
       birthdate AS "birthdate", email AS "email", mobile AS "mobile", lead_source AS "leadSource", owner AS "ownerId"
FROM people WHERE kind = 'STAFF' AND saved IS DISTINCT FROM digest ORDER BY id
