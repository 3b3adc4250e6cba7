-- whom the hub means: by the club's id, or, as long as the hub does not know it, by name and address or, without one, number
SELECT id FROM people
WHERE id = CAST(:#${header.CamelConnectorRecordId} AS VARCHAR)
   OR CAST(:#${header.CamelConnectorRecordId} AS VARCHAR) IS NULL AND LOWER(firstname) = LOWER(:#${body.firstname})
      AND LOWER(lastname) = LOWER(:#${body.lastname}) AND LOWER(email) IS NOT DISTINCT FROM LOWER(:#${body.email})
      AND (email IS NOT NULL OR mobile IS NOT DISTINCT FROM CAST(:#${body.mobile} AS VARCHAR))
FETCH FIRST ROW ONLY
