if (count := len("hello")) > 4:
    print(count)
