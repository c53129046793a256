// Two deferred errors.
throw({errCode: 1; what: "first"; deferred: True})
throw({errCode: 2; deferred: True})
