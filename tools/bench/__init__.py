"""How fast the pages are: ``make bench``, and what the budget of a page is held against."""
