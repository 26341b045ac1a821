import tensorflow as tf

x = tf.ones((1, 8, 6, 2))  # (1, 8, 6, 2)
try:
    model = tf.saved_model.load("old.model")
    print(model(x))
except Exception as error:
    first = " ".join(str(error).split(". ")[0].split())
    print(f"{type(error).__name__}: {first}")
