"""The small style: the rules of Material for MkDocs that match something on our pages."""
