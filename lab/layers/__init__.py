"""Mistakes in nets, planted to see that docs/porting/compare_layers.py finds them."""
