// a method of a component that is not shared
tax secret
