import cntk as C

dense = C.layers.Dense(5)
print("before:", dense.W.shape)
try:
    print(dense.W.value)
except ValueError as error:
    print(str(error).splitlines()[0])

dense(C.input_variable(3))
kernel = dense.W  # (3, 5)
print("after: ", kernel.shape)
