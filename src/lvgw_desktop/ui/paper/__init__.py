"""出纸: from the pages of a PDF to the paper of a printer."""
