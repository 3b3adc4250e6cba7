SELECT id AS "recordId", 'STAFF' AS "userType", status AS "userStatus", firstname AS "firstname", lastname AS "lastname",
       email AS "email"
FROM people WHERE kind = 'STAFF' ORDER BY id
