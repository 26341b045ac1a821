import cntk as C

x = C.input_variable((6, 1, 1))

first = C.slice(x, axis=0, begin_index=0, end_index=2)  # (2, 1, 1)
last = C.slice(x, axis=0, begin_index=2, end_index=6)  # (4, 1, 1)
print("slices of", [first.shape[0], last.shape[0]], "channels")
