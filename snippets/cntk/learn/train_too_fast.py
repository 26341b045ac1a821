import os
import urllib.request

import cntk as C
import numpy as np

MNIST = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz"
if not os.path.exists("mnist.npz"):
    urllib.request.urlretrieve(MNIST, "mnist.npz")
data = np.load("mnist.npz")
x_train = np.float32(data["x_train"][:12800, np.newaxis] / 255)
x_test = np.float32(data["x_test"][:1000, np.newaxis] / 255)
y_train = np.eye(10, dtype=np.float32)[data["y_train"][:12800]]  # one-hot
y_test = data["y_test"][:1000]

np.random.seed(0)
x, y = C.input_variable((1, 28, 28)), C.input_variable(10)
model = C.layers.Sequential([
    C.layers.Convolution((3, 3), 8, activation=C.relu),
    C.layers.MaxPooling((2, 2), strides=2),
    C.layers.Dense(10),
])(x)
rate = 50.0
loss = C.cross_entropy_with_softmax(model, y)
learner = C.sgd(model.parameters, C.learning_parameter_schedule(rate))
trainer = C.Trainer(model, loss, [learner])
logits = model.eval({x: x_train[:2]})  # (2, 10)

for start in range(0, 12800, 128):
    images, labels = x_train[start:start + 128], y_train[start:start + 128]
    trainer.train_minibatch({x: images, y: labels})

answers = model.eval({x: x_test}).argmax(axis=1)
print(f"right: {np.mean(answers == y_test):.1f}")
