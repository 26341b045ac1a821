import shutil

import tensorflow as tf

tf.get_logger().setLevel("ERROR")  # "reference variable": it computes
images = tf.zeros((2, 6, 5, 2))  # (2, 6, 5, 2)


def attempt(what, action):
    try:
        action()
    except Exception as error:
        first = str(error).split("{")[0].split(". ")[0]
        print(f"{what}\n    {type(error).__name__}: {first}")


for name in ["tensorflow-2018", "tensorflow-2018-checkpoint"]:
    shutil.unpack_archive(name + ".zip", name)
load = tf.saved_model.load
attempt("a frozen graph", lambda: load("tensorflow-2018-frozen.pb"))
attempt("a checkpoint", lambda: load("tensorflow-2018-checkpoint"))
loaded = load("tensorflow-2018")
attempt("call a SavedModel", lambda: loaded(images))
print("its variables:", loaded.variables)
