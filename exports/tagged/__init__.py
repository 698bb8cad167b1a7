"""Tagged, accessible PDF (PDF/UA-1) on top of reportlab."""
