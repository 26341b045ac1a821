import keras

x = keras.ops.ones((2, 3))  # (2, 3)
model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])


def attempt(what, action):
    try:
        action()
    except Exception as error:
        first = " ".join(str(error).split("\n\n")[0].split()).split(". ")[0]
        print(f"{what}\n    {type(error).__name__}: {first}")


attempt("Save without an ending", lambda: model.save("model"))
export = model.export
attempt("Export to ONNX before a call", lambda: export("model.onnx", "onnx"))
model(x)
model.export("folder", verbose=False)  # a SavedModel
attempt("Load a SavedModel", lambda: keras.saving.load_model("folder"))
