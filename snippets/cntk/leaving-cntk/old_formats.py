import cntk as C
import numpy as np

x = C.input_variable((2, 8, 6))
model = C.layers.Sequential([
    C.layers.Convolution((3, 3), 4, activation=C.relu, name="conv"),
    C.layers.Dense(5, name="dense"),
])(x)
pixels = np.float32(np.arange(96).reshape(1, 2, 8, 6))  # (1, 2, 8, 6)
before = model.eval({x: pixels})  # (1, 5)

model.save("net.model")
C.cntk_py.save_as_legacy_model(model, "net.dnn")  # as CNTK 1 did
C.Function.load("net.dnn").save("again.dnn")
for name in ["net.model", "net.dnn", "again.dnn"]:
    loaded = C.Function.load(name)
    after = loaded.eval({loaded.arguments[0]: pixels})  # (1, 5)
    print(name, "gives the same logits:", np.array_equal(after, before))
    with open(name, "rb") as file:
        print("    begins with", file.read(2))
    for w in loaded.parameters:
        print("   ", w.uid, w.name, w.shape)
    try:
        print("    loaded.conv.W is", loaded.conv.W.uid)
    except AttributeError as error:
        print(f"    {type(error).__name__}: {error}")
