UPDATE people SET kind = :#${body.userType}, firstname = :#${body.firstname}, lastname = :#${body.lastname},
    birthdate = :#${body.birthdate}, status = :#${body.userStatus}, email = :#${body.email}, mobile = :#${body.mobile},
    city = :#${body.city}, lead_source = :#${body.leadSource}, owner = :#${body.ownerId}
WHERE id = :#clubId
