UPDATE people SET saved = CASE WHEN CAST(:#sent AS BOOLEAN) THEN digest ELSE saved END, fault = CAST(:#fault AS VARCHAR)
WHERE id = :#id
