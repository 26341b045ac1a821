"""One epoch of CNTK's tutorial 103D, in the variant with max pooling. Python 3.6.

published.toml says where it is described. Its images come from a text file that a reader of CNTK's
shuffles. Here they are arrays, and NumPy shuffles them.
"""

import sys

import cntk as C
import epoch
import numpy as np

images, labels, test_images, test_labels = epoch.data(sys.argv[1])
images, test_images = (
    np.float32(part[:, np.newaxis]) for part in (images, test_images)
)  # 0 to 255: the net divides
onehot = np.eye(10, dtype=np.float32)[labels]

C.cntk_py.set_fixed_random_seed(0)
x, y = C.input_variable((1, 28, 28)), C.input_variable(10)
model = C.layers.Sequential(
    [
        C.layers.Convolution((5, 5), 8, pad=True, activation=C.relu),
        C.layers.MaxPooling((2, 2), strides=2),
        C.layers.Convolution((5, 5), 16, pad=True, activation=C.relu),
        C.layers.MaxPooling((3, 3), strides=3),
        C.layers.Dense(10),
    ]
)(x / 255)
loss = C.cross_entropy_with_softmax(model, y)
trainer = C.Trainer(
    model,
    (loss, C.classification_error(model, y)),
    [C.sgd(model.parameters, C.learning_parameter_schedule(0.2))],
)
order = np.random.RandomState(0).permutation(len(images))
with epoch.Clock() as clock:
    for first in range(0, len(order), 64):
        batch = order[first : first + 64]
        trainer.train_minibatch({x: images[batch], y: onehot[batch]})
logits = np.concatenate(
    [model.eval({x: test_images[first : first + 500]}) for first in range(0, len(test_images), 500)]
)
epoch.report(
    clock,
    parameters=sum(int(np.prod(p.shape)) for p in model.parameters),
    accuracy=np.mean(logits.argmax(axis=1) == test_labels),
    trained=len(images),
)
