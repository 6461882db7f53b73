"""检查材料: what an inspection is handed, looked through and made."""
