"""推荐名单: whom the office recommends to its villages, year by year."""
