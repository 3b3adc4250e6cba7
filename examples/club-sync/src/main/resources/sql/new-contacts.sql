-- the columns are called as the fields of what intouch:contacts/create takes
SELECT id AS "description", firstname AS "firstname", lastname AS "lastname", mobile AS "phoneNumber", email AS "email"
FROM people WHERE contact = 'NEW' ORDER BY id
