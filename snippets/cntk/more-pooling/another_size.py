import cntk as C

small = C.input_variable((1, 8, 8))
large = C.input_variable((1, 12, 10))
free = C.input_variable((1, C.FreeDimension, C.FreeDimension))

pool = C.layers.GlobalAveragePooling()
y = pool(small)  # (1, 1, 1)
print("12 × 10, a clone:", y.clone("share", {small: large}).shape)

try:
    pool(free)
except RuntimeError as error:
    print(f"{type(error).__name__}: {error}".split("\n")[0])

mean = C.reduce_mean(free, axis=[1, 2])  # (1, 1, 1)
print("12 × 10, the mean:", mean.clone("share", {free: large}).shape)
