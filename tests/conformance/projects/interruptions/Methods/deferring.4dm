// Throws a deferred error and goes on.
seen+="before"
throw({errCode: 11; deferred: True})
seen+=" after"
