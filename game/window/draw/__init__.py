"""How things are put on a surface: type, shapes, pictures, and the pen that holds them."""
