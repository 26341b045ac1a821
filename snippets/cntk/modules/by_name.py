import cntk as C

net = C.layers.Sequential([
    C.layers.Dense(4, bias=False, name="layer1"),
    C.layers.Dense(5, bias=False, name="layer2"),
    C.layers.Dense(2, bias=False, name="layer10"),
])(C.input_variable(3))

kernel = net.layer2.W  # (4, 5)
for name in "layer1", "layer2", "layer10":
    print(name, net.find_by_name(name).W.shape)
