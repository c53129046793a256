tell(watch_names)
