import os
import sys
import urllib.request

import cntk as C
import numpy as np

MNIST = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz"
if not os.path.exists("mnist.npz"):
    urllib.request.urlretrieve(MNIST, "mnist.npz")
data = np.load("mnist.npz")
x_train = np.float32(data["x_train"][:6400][:, np.newaxis] / 255)
x_test = np.float32(data["x_test"][:, np.newaxis] / 255)
one_hot = np.eye(10, dtype=np.float32)
y_train, y_test = one_hot[data["y_train"][:6400]], one_hot[data["y_test"]]

np.random.seed(0)
x, y = C.input_variable((1, 28, 28)), C.input_variable(10)
model = C.layers.Sequential([
    C.layers.Convolution((3, 3), 32, pad=True, activation=C.relu),
    C.layers.MaxPooling((2, 2), strides=2),
    C.layers.Convolution((3, 3), 64, pad=True, activation=C.relu),
    C.layers.MaxPooling((2, 2), strides=2),
    C.layers.Dropout(0.5),  # on in train_minibatch, off elsewhere
    C.layers.Dense(10),
])(x)

loss = C.cross_entropy_with_softmax(model, y)  # takes logits
error = C.classification_error(model, y)
learner = C.nesterov(
    model.parameters,
    lr=C.learning_parameter_schedule(0.05),
    momentum=C.momentum_schedule(0.9),
    unit_gain=False,  # True, the default, would scale the gradient by 1 - 0.9
)
# On one core, an eval before this line would end the process later.
trainer = C.Trainer(model, (loss, error), [learner])
logits = model.eval({x: x_test[:2]})  # (2, 10)

for epoch in range(1):
    order = np.random.permutation(len(x_train))
    for step, first in enumerate(range(0, len(order), 128)):
        batch = order[first:first + 128]
        trainer.train_minibatch({x: x_train[batch], y: y_train[batch]})
        if step % 100 == 0:
            average = trainer.previous_minibatch_loss_average
            print(f"step {step}, loss {average:.3f}", file=sys.stderr)

wrong = 0
for first in range(0, len(x_test), 1000):
    images, labels = x_test[first:first + 1000], y_test[first:first + 1000]
    wrong += trainer.test_minibatch({x: images, y: labels}) * len(images)
print(f"test accuracy {1 - wrong / len(x_test):.1f}")
