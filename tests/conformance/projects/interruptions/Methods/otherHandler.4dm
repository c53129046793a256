// Notes the code with its sign changed.
handled.push(-Error)
