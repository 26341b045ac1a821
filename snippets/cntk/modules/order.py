import cntk as C

net = C.layers.Sequential([
    C.layers.Dense(4, bias=False, name="layer1"),
    C.layers.Dense(5, bias=False, name="layer2"),
    C.layers.Dense(2, bias=False, name="layer10"),
])(C.input_variable(3))

kernel = net.parameters[0]  # (5, 2)
for w in net.parameters:
    print(w.name, w.shape)
