# --8<-- [start:numbers]
numbers = [3, 4]
# --8<-- [end:numbers]
print([number / 2 for number in numbers])
