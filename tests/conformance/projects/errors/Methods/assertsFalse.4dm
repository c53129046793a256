ASSERT(1=2; "the caller handles it")
