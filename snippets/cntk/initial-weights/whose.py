import cntk as C

initializer = C.glorot_uniform()
kernel = C.parameter((3, 2), init=initializer)  # (3, 2)
print(C.glorot_uniform.__module__.split(".")[0])
