// only the component sees it
