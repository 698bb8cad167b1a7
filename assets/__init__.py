"""What ships with the program besides code: words, look, fonts, icons, programmes."""
