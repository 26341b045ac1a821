words = ["hello", "world"]
words = [word.upper() for word in words]
print(" ".join(words))
