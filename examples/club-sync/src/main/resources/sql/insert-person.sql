-- one statement: whoever is there is to be welcomed, too
INSERT INTO people (id, kind, firstname, lastname, birthdate, status, email, mobile, city, lead_source, owner, text, contact)
VALUES (:#clubId, :#${body.userType}, :#${body.firstname}, :#${body.lastname}, :#${body.birthdate}, :#${body.userStatus},
        :#${body.email}, :#${body.mobile}, :#${body.city}, :#${body.leadSource}, :#${body.ownerId},
        CASE WHEN CAST(:#${body.userType} AS VARCHAR) = 'PROSPECT' AND CAST(:#${body.mobile} AS VARCHAR) IS NOT NULL
             THEN 'NEW' ELSE 'NONE' END,
        CASE WHEN CAST(:#${body.userType} AS VARCHAR) = 'PROSPECT' AND CAST(:#${body.mobile} AS VARCHAR) IS NOT NULL
             THEN 'NEW' ELSE 'NONE' END)
