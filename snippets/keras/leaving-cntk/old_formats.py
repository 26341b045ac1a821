import keras

x = keras.ops.ones((1, 8, 6, 2))  # (1, 8, 6, 2)
try:
    model = keras.saving.load_model("old.model")
    print(model(x))
except Exception as error:
    first = " ".join(str(error).split(". ")[0].split())
    print(f"{type(error).__name__}: {first}")
