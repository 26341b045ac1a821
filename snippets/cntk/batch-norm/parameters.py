import cntk as C

norm = C.layers.BatchNormalization(map_rank=1)
y = norm(C.input_variable((3, 4, 6)))

scale = norm.scale  # (3,)
for weight in norm.parameters + norm.constants:
    print(f"{weight.name:19} {str(weight.shape):5}", end=" ")
    print("learned" if weight.is_parameter else "measured")
print("epsilon", y.root_function.block_root.attributes["epsilon"])
