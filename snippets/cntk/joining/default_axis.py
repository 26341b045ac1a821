import cntk as C

a = C.input_variable((2, 3, 4))

y = C.splice(a, a)  # (2, 3, 8)
print("joins columns:", y.shape)
