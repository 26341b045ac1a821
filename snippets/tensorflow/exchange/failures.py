import tensorflow as tf


class Dense(tf.Module):
    def __init__(self):
        super().__init__()
        self.kernel = tf.Variable(tf.ones((3, 2)))

    def __call__(self, x):
        return x @ self.kernel


x = tf.ones((2, 3))  # (2, 3)
model = Dense()


def attempt(what, action):
    try:
        action()
    except Exception as error:
        first = " ".join(str(error).split("\n\n")[0].split()).split(". ")[0]
        print(f"{what}\n    {type(error).__name__}: {first}")


tf.saved_model.save(model, "folder")
loaded = tf.saved_model.load("folder")
attempt("Call a loaded model that had no tf.function", lambda: loaded(x))

tf.train.Checkpoint(kernel=model.kernel).write("weights")
other = tf.train.Checkpoint(weight=tf.Variable(tf.zeros((3, 2))))
status = other.read("weights")
print("Read weights under other names\n    no error, and the weights are")
print(other.weight.numpy())
attempt("The same, asked whether it fitted", status.assert_consumed)
status.expect_partial()  # or TensorFlow warns when the program ends
