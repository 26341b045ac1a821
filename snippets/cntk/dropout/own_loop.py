import cntk as C
import numpy as np

ones = np.ones((2, 10000), dtype=np.float32)  # (2, 10000)
x = C.input_variable(10000)
net = C.layers.Dropout(0.3)(x * C.parameter((), init=1))

zeros = C.reduce_mean(C.equal(net, 0))
loss = C.reduce_mean(net)
schedule = C.learning_parameter_schedule(0)
trainer = C.Trainer(net, (loss, zeros), C.sgd(net.parameters, schedule))

print(f"test_minibatch:  {trainer.test_minibatch({x: ones}):.1f} zeros")
trainer.train_minibatch({x: ones})
error = trainer.previous_minibatch_evaluation_average
print(f"train_minibatch: {error:.1f} zeros")
