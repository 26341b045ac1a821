import cntk as C

x = C.input_variable((4, 4, 5))

try:
    C.layers.Convolution((3, 3), 6, groups=2)
except ValueError as error:
    print(str(error).split(". ")[0].replace("by ", "by\n"))

W = C.parameter((6, 4 // 2, 3, 3), init=C.glorot_uniform())
y = C.convolution(W, x, auto_padding=[False], groups=2)  # (6, 2, 3)
print("kernel", W.shape)
print("parameters", W.value.size)
