// Throws two errors that wait for its end.
throw({errCode: 5; message: "first"; deferred: True})
throw({errCode: 6; message: "second"; deferred: True})
gReached:=True
