-- whom the hub means: by the club's id, or, as long as the hub does not know it, by name and address or, without one,
-- number. Who is new gets an id that is made of these, so that of two posts at the same moment both come to the same
SELECT COALESCE(
    CAST(:#${header.CamelConnectorRecordId} AS VARCHAR),
    (SELECT id FROM people
     WHERE LOWER(firstname) = LOWER(:#${body.firstname}) AND LOWER(lastname) = LOWER(:#${body.lastname})
       AND LOWER(email) IS NOT DISTINCT FROM LOWER(:#${body.email})
       AND (email IS NOT NULL OR mobile IS NOT DISTINCT FROM CAST(:#${body.mobile} AS VARCHAR))
     ORDER BY id FETCH FIRST ROW ONLY),
    'H-' || LEFT(RAWTOHEX(HASH('SHA-256', CONCAT_WS(CHAR(10), LOWER(CAST(:#${body.firstname} AS VARCHAR)), LOWER(CAST(:#${body.lastname} AS VARCHAR)),
        COALESCE(LOWER(CAST(:#${body.email} AS VARCHAR)), CAST(:#${body.mobile} AS VARCHAR))))), 16))
