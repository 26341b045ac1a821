import cntk as C

x = C.input_variable((1, 3, 3))  # (1, 3, 3)

try:
    C.layers.MaxPooling((2, 2), dilation=2)(x)
except TypeError as error:
    print(f"maximum: {type(error).__name__}: {error}")

try:
    C.layers.AveragePooling((2, 2), dilation=2)(x)
except TypeError as error:
    print(f"average: {type(error).__name__}: {error}")
