// Notes each error that reaches it.
gErrors.push({code: Error; method: Error method})
