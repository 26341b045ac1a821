words = ["hello", "world"]
print(" ".join(words))
